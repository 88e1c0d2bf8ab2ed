package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"
)

type needs struct {
	service string
	needed  []string
}

type graph map[string]map[string]bool // service -> what it needs

func sortedNames[V any](set map[string]V) []string {
	var names []string
	for name := range set {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func missing(g graph) []string {
	askers := map[string]map[string]bool{}
	for service, needed := range g {
		for name := range needed {
			if _, ok := g[name]; ok {
				continue
			}
			if askers[name] == nil {
				askers[name] = map[string]bool{}
			}
			askers[name][service] = true
		}
	}
	var out []string
	for _, name := range sortedNames(askers) {
		out = append(out, "missing "+name+" for "+strings.Join(sortedNames(askers[name]), " "))
	}
	return out
}

func inOrder(g graph) []string {
	open, users := map[string]int{}, map[string][]string{}
	var ready, order []string
	for service, needed := range g {
		open[service] = len(needed)
		if len(needed) == 0 {
			ready = append(ready, service)
		}
		for name := range needed {
			users[name] = append(users[name], service)
		}
	}
	for len(ready) > 0 {
		sort.Strings(ready)
		service := ready[0]
		ready = ready[1:]
		order = append(order, service)
		for _, user := range users[service] {
			open[user]--
			if open[user] == 0 {
				ready = append(ready, user)
			}
		}
	}
	return order
}

func cycle(g graph, left map[string]bool) string {
	var way []string
	place := map[string]int{} // on the way
	service := sortedNames(left)[0]
	for {
		if _, seen := place[service]; seen {
			break
		}
		place[service] = len(way)
		way = append(way, service)
		for _, name := range sortedNames(g[service]) {
			if left[name] {
				service = name
				break
			}
		}
	}
	loop := way[place[service]:]
	first := 0
	for i, name := range loop {
		if name < loop[first] {
			first = i
		}
	}
	loop = append(append([]string{}, loop[first:]...), loop[:first+1]...)
	return "cycle " + strings.Join(loop, " -> ")
}

// startOrder returns the lines to print. There is one entry for each line of
// the input.
func startOrder(entries []needs) []string {
	g := graph{}
	for _, entry := range entries {
		if g[entry.service] == nil {
			g[entry.service] = map[string]bool{}
		}
		for _, name := range entry.needed {
			g[entry.service][name] = true
		}
	}
	if problems := missing(g); len(problems) > 0 {
		return problems
	}
	order := inOrder(g)
	left := map[string]bool{}
	for service := range g {
		left[service] = true
	}
	for _, service := range order {
		delete(left, service)
	}
	if len(left) > 0 {
		return []string{cycle(g, left)}
	}
	return order
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
