package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

type needs struct {
	service string
	needed  []string
}

// startOrder returns the lines to print. There is one entry for each line of
// the input.
func startOrder(entries []needs) []string {
	var out []string
	for _, entry := range entries {
		out = append(out, entry.service)
	}
	return out
}

func main() {
	var entries []needs
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		line := strings.TrimSpace(in.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		service, rest, _ := strings.Cut(line, ":")
		entries = append(entries, needs{strings.TrimSpace(service), strings.Fields(rest)})
	}
	for _, line := range startOrder(entries) {
		fmt.Println(line)
	}
}
