package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type cache struct {
	capacity int
}

// put stores the value. If it evicted an entry, it returns its key and true.
func (c *cache) put(now int64, key, value string, ttl int64) (string, bool) {
	return "", false
}

// get returns the value and true, or false if there is none.
func (c *cache) get(now int64, key string) (string, bool) {
	return "", false
}

func (c *cache) delete(now int64, key string) {
}

func (c *cache) size(now int64) int {
	return 0
}

func number(word string) int64 {
	n, _ := strconv.ParseInt(word, 10, 64)
	return n
}

func main() {
	var c *cache
	hits, misses, evictions := 0, 0, 0
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		words := strings.Fields(in.Text())
		if len(words) == 0 {
			continue
		}
		if words[0] == "capacity" {
			c = &cache{capacity: int(number(words[1]))}
			continue
		}
		now := number(words[0])
		switch words[1] {
		case "put":
			if evicted, ok := c.put(now, words[2], words[3], number(words[4])); ok {
				evictions++
				fmt.Println("evict", evicted)
			}
		case "get":
			if value, ok := c.get(now, words[2]); ok {
				hits++
				fmt.Println("hit", words[2], value)
			} else {
				misses++
				fmt.Println("miss", words[2])
			}
		case "delete":
			c.delete(now, words[2])
		case "size":
			fmt.Println("size", c.size(now))
		}
	}
	fmt.Println("hits", hits, "misses", misses, "evictions", evictions)
}
