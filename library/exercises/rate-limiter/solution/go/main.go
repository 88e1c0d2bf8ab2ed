package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type limit struct {
	n int
	w int64
}

type request struct {
	time   int64
	client string
}

// decide returns one line of output for each request. fallback is the limit
// for every client that is not in limits.
func decide(fallback limit, limits map[string]limit, requests []request) []string {
	allowed := map[string][]int64{} // times of allowed requests, oldest first
	var out []string
	for _, r := range requests {
		l, ok := limits[r.client]
		if !ok {
			l = fallback
		}
		recent := allowed[r.client]
		for len(recent) > 0 && r.time-recent[0] >= l.w {
			recent = recent[1:]
		}
		if len(recent) < l.n {
			recent = append(recent, r.time)
			out = append(out, fmt.Sprintf("%d %s allow %d", r.time, r.client, l.n-len(recent)))
		} else {
			out = append(out, fmt.Sprintf("%d %s deny %d", r.time, r.client, recent[0]+l.w-r.time))
		}
		allowed[r.client] = recent
	}
	return out
}

func main() {
	var fallback limit
	limits := map[string]limit{}
	var requests []request
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		words := strings.Fields(in.Text())
		if len(words) == 0 {
			continue
		}
		if words[0] != "limit" {
			time, _ := strconv.ParseInt(words[0], 10, 64)
			requests = append(requests, request{time, words[1]})
			continue
		}
		n, _ := strconv.Atoi(words[1])
		w, _ := strconv.ParseInt(words[2], 10, 64)
		if len(words) == 3 {
			fallback = limit{n, w}
		} else {
			limits[words[3]] = limit{n, w}
		}
	}
	for _, line := range decide(fallback, limits, requests) {
		fmt.Println(line)
	}
}
