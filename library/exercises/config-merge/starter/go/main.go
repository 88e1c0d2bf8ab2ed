package main

import (
	"bufio"
	"fmt"
	"os"
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

// settings returns the lines to print. The earliest layer comes first.
func settings(layers []layer) []string {
	var out []string
	for _, l := range layers {
		for _, c := range l.commands {
			out = append(out, fmt.Sprintf("%s %s=%s", l.name, c.key, c.value))
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
