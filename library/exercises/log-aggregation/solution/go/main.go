package main

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

type row struct {
	method, path string
	durations    []int
	errors       int
}

var (
	good   = regexp.MustCompile(`^[^ ]* ([A-Z]+) (/[^ ]*) ([1-5][0-9]{2}) ([0-9]+)ms$`)
	digits = regexp.MustCompile(`^[0-9]+$`)
)

func route(path string) string {
	path, _, _ = strings.Cut(path, "?")
	parts := strings.Split(path, "/")
	for i, part := range parts {
		if digits.MatchString(part) {
			parts[i] = ":id"
		}
	}
	return strings.Join(parts, "/")
}

func (r *row) p95() int {
	sort.Ints(r.durations)
	place := (len(r.durations)*95 + 99) / 100 // rounded up, counted from 1
	return r.durations[place-1]
}

// table returns the lines of the table. lines are those of the log, without
// blank ones.
func table(lines []string) []string {
	byRoute := map[string]*row{}
	var rows []*row
	broken := 0
	for _, line := range lines {
		match := good.FindStringSubmatch(line)
		if match == nil {
			broken++
			continue
		}
		method, path := match[1], route(match[2])
		r := byRoute[method+" "+path]
		if r == nil {
			r = &row{method: method, path: path}
			byRoute[method+" "+path] = r
			rows = append(rows, r)
		}
		duration, _ := strconv.Atoi(match[4])
		r.durations = append(r.durations, duration)
		if match[3][0] == '5' {
			r.errors++
		}
	}
	sort.Slice(rows, func(i, j int) bool {
		a, b := rows[i], rows[j]
		if len(a.durations) != len(b.durations) {
			return len(a.durations) > len(b.durations)
		}
		if a.path != b.path {
			return a.path < b.path
		}
		return a.method < b.method
	})
	var out []string
	for _, r := range rows {
		count := len(r.durations)
		out = append(out, fmt.Sprintf("%s %s %d %d%% %dms", r.method, r.path, count, r.errors*100/count, r.p95()))
	}
	return append(out, fmt.Sprintf("broken %d", broken))
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
