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

// report returns the line for one account. The events are in order of arrival.
func report(account string, events []event) string {
	return fmt.Sprintf("%s new 0 last=0 rejected=0 duplicates=0 conflicts=0 waiting=%d", account, len(events))
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
