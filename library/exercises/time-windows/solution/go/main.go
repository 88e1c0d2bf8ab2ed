package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type booking struct {
	from, to int
}

func minutes(text string) int {
	hours, rest, _ := strings.Cut(text, ":")
	h, _ := strconv.Atoi(hours)
	m, _ := strconv.Atoi(rest)
	return h*60 + m
}

func clock(value int) string {
	return fmt.Sprintf("%02d:%02d", value/60, value%60)
}

// occupancy says for each minute of the day how many people are busy.
func occupancy(people [][]booking) []int {
	busy := make([]int, 24*60)
	for _, bookings := range people {
		var own [24 * 60]bool
		for _, b := range bookings {
			for minute := b.from; minute < b.to; minute++ {
				own[minute] = true
			}
		}
		for minute, isBusy := range own {
			if isBusy {
				busy[minute]++
			}
		}
	}
	return busy
}

// plan returns the lines to print. All times are in minutes since midnight;
// people has one list of bookings for each person.
func plan(start, end, length int, people [][]booking) []string {
	busy := occupancy(people)
	var out []string
	free := func(from, to int) {
		if to-from >= length {
			out = append(out, "free "+clock(from)+"-"+clock(to))
		}
	}
	since, peak := start, start
	for minute := start; minute < end; minute++ {
		if busy[minute] > busy[peak] {
			peak = minute
		}
		if busy[minute] > 0 {
			free(since, minute)
			since = minute + 1
		}
	}
	free(since, end)
	if len(out) == 0 {
		out = append(out, "free none")
	}
	return append(out, fmt.Sprintf("peak %d at %s", busy[peak], clock(peak)))
}

func main() {
	var start, end, length int
	var people [][]booking
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		words := strings.Fields(in.Text())
		if len(words) == 0 {
			continue
		}
		switch words[0] {
		case "day":
			start, end = minutes(words[1]), minutes(words[2])
		case "length":
			length, _ = strconv.Atoi(words[1])
		default:
			var bookings []booking
			for _, word := range words[1:] {
				from, to, _ := strings.Cut(word, "-")
				bookings = append(bookings, booking{minutes(from), minutes(to)})
			}
			people = append(people, bookings)
		}
	}
	for _, line := range plan(start, end, length, people) {
		fmt.Println(line)
	}
}
