package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

type route struct {
	method  string
	pattern string
	name    string
}

// answer returns the line to print for one request. The routes are in order of
// the input.
func answer(routes []route, method, path string) string {
	return "404"
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
