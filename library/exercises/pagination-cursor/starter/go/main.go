package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type messages struct {
}

func (m *messages) add(id, time int64) {
}

func (m *messages) delete(id int64) {
}

// page returns the line to print. size and cursor are as the caller sent them.
func (m *messages) page(size, cursor string) string {
	return "empty next=-"
}

func number(word string) int64 {
	n, _ := strconv.ParseInt(word, 10, 64)
	return n
}

func main() {
	m := &messages{}
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		words := strings.Fields(in.Text())
		if len(words) == 0 {
			continue
		}
		switch words[0] {
		case "add":
			m.add(number(words[1]), number(words[2]))
		case "delete":
			m.delete(number(words[1]))
		case "list":
			fmt.Println(m.page(words[1], words[2]))
		}
	}
}
