package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

type row struct {
	number int
	text   string
}

// report returns the lines of the report. header is the text of the first
// line; rows are the lines after it that are not blank.
func report(header string, rows []row) []string {
	// The package encoding/csv is at hand if you want it.
	return []string{fmt.Sprintf("accepted %d", len(rows))}
}

func main() {
	in := bufio.NewScanner(os.Stdin)
	header := ""
	var rows []row
	for number := 1; in.Scan(); number++ {
		if number == 1 {
			header = in.Text()
		} else if strings.TrimSpace(in.Text()) != "" {
			rows = append(rows, row{number, in.Text()})
		}
	}
	for _, line := range report(header, rows) {
		fmt.Println(line)
	}
}
