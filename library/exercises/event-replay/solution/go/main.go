package main

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"
)

type event struct {
	number int64
	kind   string
	amount int64 // 0 if there is none
}

type account struct {
	state   string
	balance int64
}

// apply returns false if the event is rejected.
func (a *account) apply(e event) bool {
	isOpen := a.state == "open"
	switch {
	case e.kind == "open" && !isOpen:
		a.state = "open"
	case e.kind == "deposit" && isOpen:
		a.balance += e.amount
	case e.kind == "withdraw" && isOpen && e.amount <= a.balance:
		a.balance -= e.amount
	case e.kind == "close" && isOpen && a.balance == 0:
		a.state = "closed"
	default:
		return false
	}
	return true
}

// report returns the line for one account. The events are in order of arrival.
func report(name string, events []event) string {
	firsts := map[int64]event{}
	duplicates, conflicts, rejected := 0, 0, 0
	for _, e := range events {
		first, ok := firsts[e.number]
		switch {
		case !ok:
			firsts[e.number] = e
		case first == e:
			duplicates++
		default:
			conflicts++
		}
	}
	a := &account{state: "new"}
	last := int64(0)
	for e, ok := firsts[1]; ok; e, ok = firsts[last+1] {
		last++
		if !a.apply(e) {
			rejected++
		}
	}
	return fmt.Sprintf("%s %s %d last=%d rejected=%d duplicates=%d conflicts=%d waiting=%d",
		name, a.state, a.balance, last, rejected, duplicates, conflicts, int64(len(firsts))-last)
}

func main() {
	accounts := map[string][]event{}
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		words := strings.Fields(in.Text())
		if len(words) == 0 {
			continue
		}
		e := event{kind: words[2]}
		e.number, _ = strconv.ParseInt(words[1], 10, 64)
		if len(words) > 3 {
			e.amount, _ = strconv.ParseInt(words[3], 10, 64)
		}
		accounts[words[0]] = append(accounts[words[0]], e)
	}
	var names []string
	for name := range accounts {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Println(report(name, accounts[name]))
	}
}
