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

type place struct {
	time, id int64
}

// before tells whether p comes before q in the order of the pages.
func (p place) before(q place) bool {
	return p.time > q.time || p.time == q.time && p.id > q.id
}

type messages struct {
	times map[int64]int64 // by id
}

func (m *messages) add(id, time int64) {
	m.times[id] = time
}

func (m *messages) delete(id int64) {
	delete(m.times, id)
}

var (
	sizePattern   = regexp.MustCompile(`^0*([1-9][0-9]*)$`)
	cursorPattern = regexp.MustCompile(`^([0-9]{1,13}):([0-9]{1,13})$`)
)

// page returns the line to print. size and cursor are as the caller sent them.
func (m *messages) page(size, cursor string) string {
	sizeMatch := sizePattern.FindStringSubmatch(size)
	if sizeMatch == nil {
		return "error size"
	}
	limit := 50
	if wanted := sizeMatch[1]; len(wanted) <= 2 && int(number(wanted)) < limit {
		limit = int(number(wanted))
	}
	match := cursorPattern.FindStringSubmatch(cursor)
	if match == nil && cursor != "-" {
		return "error cursor"
	}
	var places []place
	for id, time := range m.times {
		p := place{time, id}
		if match == nil || (place{number(match[1]), number(match[2])}).before(p) {
			places = append(places, p)
		}
	}
	sort.Slice(places, func(i, j int) bool { return places[i].before(places[j]) })
	next := "-"
	if len(places) > limit {
		places = places[:limit]
		last := places[limit-1]
		next = fmt.Sprintf("%d:%d", last.time, last.id)
	}
	var ids []string
	for _, p := range places {
		ids = append(ids, strconv.FormatInt(p.id, 10))
	}
	if len(ids) == 0 {
		ids = []string{"empty"}
	}
	return strings.Join(ids, " ") + " next=" + next
}

func number(word string) int64 {
	n, _ := strconv.ParseInt(word, 10, 64)
	return n
}

func main() {
	m := &messages{times: map[int64]int64{}}
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
