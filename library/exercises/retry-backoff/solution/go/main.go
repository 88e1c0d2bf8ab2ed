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

func success(status string) bool {
	return len(status) == 3 && status[0] == '2'
}

func retryable(status string) bool {
	return status == "reset" || status == "408" || status == "429" || len(status) == 3 && status[0] == '5'
}

func capped(time, most int64) int64 {
	if time > most {
		return most
	}
	return time
}

// replay returns the lines of output.
func replay(settings map[string]int64, answers []answer) []string {
	deadline := settings["deadline"]
	var out []string
	done := func(time int64, result string) []string {
		return append(out, fmt.Sprintf("done %d %s", time, result))
	}
	start := int64(0)
	backoff := capped(settings["base"], settings["cap"])
	for n := int64(1); ; n++ {
		a := answers[n-1]
		end := start + a.duration
		if end > deadline {
			out = append(out, fmt.Sprintf("attempt %d %d %d cut", n, start, deadline))
			return done(deadline, "deadline")
		}
		out = append(out, fmt.Sprintf("attempt %d %d %d %s", n, start, end, a.status))
		switch {
		case success(a.status):
			return done(end, "success")
		case !retryable(a.status):
			return done(end, "failed")
		case n == settings["attempts"]:
			return done(end, "exhausted")
		}
		wait := backoff
		if a.retryAfter*1000 > wait {
			wait = a.retryAfter * 1000
		}
		start = end + wait
		if start >= deadline {
			return done(end, "deadline")
		}
		backoff = capped(backoff*settings["factor"], settings["cap"])
	}
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
