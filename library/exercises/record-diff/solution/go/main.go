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

type change struct {
	path, sign, text string
}

var digits = regexp.MustCompile(`^[0-9]+$`)

func isBelow(path, group string) bool {
	return strings.HasPrefix(path, group+".")
}

// less tells whether part a comes before part b; the parts are not equal.
func less(a, b string) bool {
	aIsNumber, bIsNumber := digits.MatchString(a), digits.MatchString(b)
	if aIsNumber && bIsNumber {
		x, _ := strconv.ParseInt(a, 10, 64)
		y, _ := strconv.ParseInt(b, 10, 64)
		return x < y
	}
	if aIsNumber != bIsNumber {
		return aIsNumber
	}
	return a < b
}

func (c change) before(other change) bool {
	a, b := strings.Split(c.path, "."), strings.Split(other.path, ".")
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] != b[i] {
			return less(a[i], b[i])
		}
	}
	if len(a) != len(b) {
		return len(a) < len(b)
	}
	return c.sign == "-"
}

func visible(record map[string]string, ignored []string) map[string]string {
	kept := map[string]string{}
next:
	for path, value := range record {
		for _, group := range ignored {
			if path == group || isBelow(path, group) {
				continue next
			}
		}
		kept[path] = value
	}
	return kept
}

// groups gives for each path that has values below it how many they are.
func groups(record map[string]string) map[string]int {
	count := map[string]int{}
	for path := range record {
		for i, c := range path {
			if c == '.' {
				count[path[:i]]++
			}
		}
	}
	return count
}

// onlyIn returns what record has and other does not, and how many values that is.
func onlyIn(record, other map[string]string, sign string) ([]change, int) {
	own, others := groups(record), groups(other)
	var out []change
	seen := map[string]bool{}
	count := 0
	for path, value := range record {
		if _, ok := other[path]; ok {
			continue
		}
		count++
		c := change{path, sign, path + "=" + value}
		for i, letter := range path {
			if letter == '.' && others[path[:i]] == 0 {
				c = change{path[:i], sign, fmt.Sprintf("%s.* %d", path[:i], own[path[:i]])}
				break
			}
		}
		if !seen[c.text] {
			seen[c.text] = true
			out = append(out, c)
		}
	}
	return out, count
}

// changes returns the lines to print. before and after hold values by path.
func changes(ignored []string, before, after map[string]string) []string {
	before, after = visible(before, ignored), visible(after, ignored)
	found, removed := onlyIn(before, after, "-")
	new, added := onlyIn(after, before, "+")
	found = append(found, new...)
	changed := 0
	for path, value := range before {
		if other, ok := after[path]; ok && other != value {
			changed++
			found = append(found, change{path, "~", path + "=" + value + " -> " + other})
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].before(found[j]) })
	var out []string
	for _, c := range found {
		out = append(out, c.sign+" "+c.text)
	}
	return append(out, fmt.Sprintf("added %d removed %d changed %d", added, removed, changed))
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
