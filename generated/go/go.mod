module modelarts

go 1.24
