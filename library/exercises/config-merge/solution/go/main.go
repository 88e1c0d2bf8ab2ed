package main

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"sort"
	"strings"
)

// command is one line of a layer; kind is "set", "append" or "remove".
type command struct {
	kind  string
	key   string
	value string
}

type layer struct {
	name     string
	commands []command
}

type setting struct {
	layer, value string
}

func merge(layers []layer) map[string]setting {
	merged := map[string]setting{}
	for _, l := range layers {
		for _, c := range l.commands {
			old := merged[c.key]
			switch {
			case c.kind == "remove":
				for other := range merged {
					if other == c.key || strings.HasPrefix(other, c.key+".") {
						delete(merged, other)
					}
				}
			case c.kind == "append" && old.value != "":
				merged[c.key] = setting{l.name, old.value + "," + c.value}
			default:
				merged[c.key] = setting{l.name, c.value}
			}
		}
	}
	return merged
}

var reference = regexp.MustCompile(`\$\{[^}]*\}`)

type resolution struct {
	value string
	good  bool // false while the key is being worked out, and if it is unresolved
}

type resolver struct {
	merged map[string]setting
	known  map[string]resolution
}

func (r *resolver) resolve(key string) resolution {
	if known, ok := r.known[key]; ok {
		return known
	}
	s, ok := r.merged[key]
	if !ok {
		return resolution{}
	}
	r.known[key] = resolution{}
	good := true
	value := reference.ReplaceAllStringFunc(s.value, func(text string) string {
		other := r.resolve(text[2 : len(text)-1])
		good = good && other.good
		return other.value
	})
	r.known[key] = resolution{value, good}
	return r.known[key]
}

// settings returns the lines to print. The earliest layer comes first.
func settings(layers []layer) []string {
	merged := merge(layers)
	r := &resolver{merged, map[string]resolution{}}
	var keys, out []string
	for key := range merged {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	for _, key := range keys {
		line := merged[key].layer + " " + key
		if result := r.resolve(key); result.good {
			out = append(out, line+"="+result.value)
		} else {
			out = append(out, line+" unresolved")
		}
	}
	return out
}

func parse(line string) command {
	if strings.HasPrefix(line, "-") {
		return command{kind: "remove", key: line[1:]}
	}
	key, value, _ := strings.Cut(line, "=")
	if strings.HasSuffix(key, "+") {
		return command{"append", strings.TrimSuffix(key, "+"), value}
	}
	return command{"set", key, value}
}

func main() {
	var layers []layer
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		line := strings.TrimSpace(in.Text())
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			layers = append(layers, layer{name: strings.Trim(line, "[]")})
		default:
			last := &layers[len(layers)-1]
			last.commands = append(last.commands, parse(line))
		}
	}
	for _, line := range settings(layers) {
		fmt.Println(line)
	}
}
