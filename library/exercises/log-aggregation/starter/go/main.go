package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

// table returns the lines of the table. lines are those of the log, without
// blank ones.
func table(lines []string) []string {
	return []string{fmt.Sprintf("broken %d", len(lines))}
}

func main() {
	var lines []string
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		if strings.TrimSpace(in.Text()) != "" {
			lines = append(lines, in.Text())
		}
	}
	for _, line := range table(lines) {
		fmt.Println(line)
	}
}
