"""The library as the page shows it: its drawer, an exercise's card, and what could stand in a row's place."""
