module adapter

go 1.19

require wireproof v0.0.0

replace wireproof => ../go
