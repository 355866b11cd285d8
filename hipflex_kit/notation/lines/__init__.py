"""Lines before they mean anything: quotes, bullets and emphasis are off, columns stay; what became of each is kept."""
