package main

import (
	"bufio"
	"container/list"
	"fmt"
	"os"
	"strconv"
	"strings"
)

type entry struct {
	key   string
	value string
	end   int64
}

type cache struct {
	capacity int
	used     *list.List // of *entry, the one used least recently first
	byKey    map[string]*list.Element
}

func newCache(capacity int) *cache {
	return &cache{capacity, list.New(), map[string]*list.Element{}}
}

func (c *cache) remove(element *list.Element) string {
	key := element.Value.(*entry).key
	c.used.Remove(element)
	delete(c.byKey, key)
	return key
}

func (c *cache) bury(now int64) {
	for element := c.used.Front(); element != nil; {
		next := element.Next()
		if element.Value.(*entry).end <= now {
			c.remove(element)
		}
		element = next
	}
}

// put stores the value. If it evicted an entry, it returns its key and true.
func (c *cache) put(now int64, key, value string, ttl int64) (string, bool) {
	c.bury(now)
	evicted, full := "", false
	if element, ok := c.byKey[key]; ok {
		c.remove(element)
	} else if full = c.used.Len() == c.capacity; full {
		evicted = c.remove(c.used.Front())
	}
	c.byKey[key] = c.used.PushBack(&entry{key, value, now + ttl})
	return evicted, full
}

// get returns the value and true, or false if there is none.
func (c *cache) get(now int64, key string) (string, bool) {
	c.bury(now)
	element, ok := c.byKey[key]
	if !ok {
		return "", false
	}
	c.used.MoveToBack(element)
	return element.Value.(*entry).value, true
}

func (c *cache) delete(now int64, key string) {
	if element, ok := c.byKey[key]; ok {
		c.remove(element)
	}
}

func (c *cache) size(now int64) int {
	c.bury(now)
	return c.used.Len()
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
			c = newCache(int(number(words[1])))
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
