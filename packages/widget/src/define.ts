// Registers every element. Each has a file of its own, for those who want only one.
import './define/collector.ts'
