"""Benchmarks in the browser use the same hosts as the browser tests."""

from browser.hosts import browser, hosts

__all__ = ["browser", "hosts"]
