module wireproof

go 1.19
