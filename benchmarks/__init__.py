"""What the product is measured by. Each module runs alone: `python -m benchmarks.NAME`."""
