package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type answer struct {
	status     string
	duration   int64
	retryAfter int64 // in seconds, or -1 if there was none
}

// replay returns the lines of output.
func replay(settings map[string]int64, answers []answer) []string {
	first := answers[0]
	return []string{fmt.Sprintf("attempt 1 0 %d %s", first.duration, first.status)}
}

func main() {
	settings := map[string]int64{}
	var answers []answer
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		words := strings.Fields(in.Text())
		switch {
		case len(words) == 0:
		case len(words) == 1:
			name, value, _ := strings.Cut(words[0], "=")
			settings[name], _ = strconv.ParseInt(value, 10, 64)
		default:
			a := answer{status: words[0], retryAfter: -1}
			a.duration, _ = strconv.ParseInt(words[1], 10, 64)
			if len(words) > 2 {
				_, seconds, _ := strings.Cut(words[2], "=")
				a.retryAfter, _ = strconv.ParseInt(seconds, 10, 64)
			}
			answers = append(answers, a)
		}
	}
	for _, line := range replay(settings, answers) {
		fmt.Println(line)
	}
}
