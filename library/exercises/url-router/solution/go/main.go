package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"
)

type route struct {
	method  string
	pattern string
	name    string
}

func split(path string) []string {
	path, _, _ = strings.Cut(path, "?")
	if path != "/" {
		path = strings.TrimSuffix(path, "/")
	}
	if path == "/" {
		return nil
	}
	return strings.Split(path[1:], "/")
}

// kinds says for each part of a pattern whether it is fixed (0), a parameter
// (1) or a rest (2), so that the smaller of two is the better pattern.
func kinds(pattern []string) []int {
	var out []int
	for _, part := range pattern {
		out = append(out, 1+strings.Index(":*", (part + " ")[:1]))
	}
	return out
}

// less tells whether a comes before b, compared number by number.
func less(a, b []int) bool {
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return len(a) < len(b)
}

func hasEmpty(parts []string) bool {
	for _, part := range parts {
		if part == "" {
			return true
		}
	}
	return false
}

// fit returns the parameters, and whether the pattern fits.
func fit(pattern, parts []string) ([]string, bool) {
	var parameters []string
	for i, expected := range pattern {
		if i >= len(parts) {
			return nil, false
		}
		switch {
		case strings.HasPrefix(expected, "*"):
			rest := strings.Join(parts[i:], "/")
			return append(parameters, expected[1:]+"="+rest), !hasEmpty(parts[i:])
		case strings.HasPrefix(expected, ":"):
			if parts[i] == "" {
				return nil, false
			}
			parameters = append(parameters, expected[1:]+"="+parts[i])
		case expected != parts[i]:
			return nil, false
		}
	}
	return parameters, len(pattern) == len(parts)
}

// answer returns the line to print for one request. The routes are in order of
// the input.
func answer(routes []route, method, path string) string {
	parts := split(path)
	var best []int
	var others []string
	result := ""
	for _, r := range routes {
		pattern := split(r.pattern)
		parameters, ok := fit(pattern, parts)
		switch {
		case !ok:
		case r.method != method:
			others = append(others, r.method)
		case result == "" || less(kinds(pattern), best):
			best = kinds(pattern)
			result = strings.Join(append([]string{r.name}, parameters...), " ")
		}
	}
	if result != "" {
		return result
	}
	if len(others) == 0 {
		return "404"
	}
	sort.Strings(others)
	for i := len(others) - 1; i > 0; i-- {
		if others[i] == others[i-1] {
			others = append(others[:i], others[i+1:]...)
		}
	}
	return "405 " + strings.Join(others, " ")
}

func main() {
	var routes []route
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		words := strings.Fields(in.Text())
		if len(words) == 0 {
			continue
		}
		if words[0] == "route" {
			routes = append(routes, route{words[1], words[2], words[3]})
		} else {
			fmt.Println(answer(routes, words[0], words[1]))
		}
	}
}
