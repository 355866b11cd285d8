"""One module a sheet: what it shows, as the plain values that its template reads."""
