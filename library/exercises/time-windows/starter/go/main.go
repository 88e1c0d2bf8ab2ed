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

// plan returns the lines to print. All times are in minutes since midnight;
// people has one list of bookings for each person.
func plan(start, end, length int, people [][]booking) []string {
	return []string{"free " + clock(start) + "-" + clock(end)}
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
