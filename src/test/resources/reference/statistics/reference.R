# Makes the expected values of StatisticsReferenceTest with R (base and psych) from data sets that come with R.
#   Rscript reference.R        (Debian: r-base-core, r-cran-psych)
options(digits = 17, scipen = 0)
suppressMessages(library(psych))
out <- data.frame(name = character(), value = character())
put <- function(name, value) out[nrow(out) + 1, ] <<- list(name, formatC(value, digits = 17, format = "g"))
keep <- function(name, data) write.csv(data, paste0(name, ".csv"), row.names = FALSE, quote = FALSE, na = "")

keep("attitude", attitude)
put("attitude.mean.rating", mean(attitude$rating))
put("attitude.sd.rating", sd(attitude$rating))
a <- psych::alpha(attitude, warnings = FALSE)
put("attitude.alpha", a$total$raw_alpha)
n <- nrow(attitude); k <- ncol(attitude)
put("attitude.alpha.low", 1 - (1 - a$total$raw_alpha) * qf(.975, n - 1, (n - 1) * (k - 1)))
put("attitude.alpha.high", 1 - (1 - a$total$raw_alpha) * qf(.025, n - 1, (n - 1) * (k - 1)))
for (i in 1:k) put(paste0("attitude.rdrop.", i), a$item.stats$r.drop[i])

keep("airquality", airquality[, 1:4])
put("airquality.pearson.1.4", cor(airquality$Ozone, airquality$Temp, use = "complete.obs"))
ct <- cor.test(airquality$Ozone, airquality$Temp)
put("airquality.pearson.1.4.low", ct$conf.int[1]); put("airquality.pearson.1.4.high", ct$conf.int[2])
put("airquality.spearman.1.2", cor(airquality$Ozone, airquality$Solar.R, use = "complete.obs", method = "spearman"))
put("airquality.spearman.3.4", cor(airquality$Wind, airquality$Temp, method = "spearman"))

keep("mtcars", mtcars[, 1:7])
v <- diag(solve(cor(mtcars[, c(1, 3:7)], method = "spearman")))
for (i in seq_along(v)) put(paste0("mtcars.vif.", i), v[i])
kw <- kruskal.test(mpg ~ cyl, mtcars)
put("mtcars.kw.h", unname(kw$statistic)); put("mtcars.kw.p", kw$p.value)
put("mtcars.kw.epsilon2", unname(kw$statistic) * (32 + 1) / (32^2 - 1))

kw <- kruskal.test(weight ~ feed, chickwts)
write.csv(data.frame(group = as.integer(chickwts$feed), value = chickwts$weight), "chickwts.csv", row.names = FALSE)
put("chickwts.kw.h", unname(kw$statistic)); put("chickwts.kw.p", kw$p.value)

p <- c(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0)
b <- p.adjust(p, "BH"); for (i in seq_along(b)) put(paste0("bh1995.", i), b[i])

w <- prop.test(45, 50, correct = FALSE)$conf.int
put("wilson.45.50.low", w[1]); put("wilson.45.50.high", w[2])
put("fisher.3.40.18.60", fisher.test(matrix(c(3, 37, 18, 42), 2, byrow = TRUE))$p.value)

x <- sapply(swiss[, 2:6], function(c) c)
critic <- function(x) { z <- apply(x, 2, function(c) (c - min(c)) / (max(c) - min(c))); s <- apply(z, 2, sd); r <- cor(z); w <- s * colSums(1 - r); w / sum(w) }
entropy <- function(x) { n <- nrow(x); e <- apply(x, 2, function(c) { p <- c / sum(c); q <- p[p > 0]; -sum(q * log(q)) / log(n) }); (1 - e) / sum(1 - e) }
lmg <- function(x, y) { m <- ncol(x); r2 <- function(s) if (length(s) == 0) 0 else summary(lm(y ~ x[, s, drop = FALSE]))$r.squared
  w <- numeric(m); for (j in 1:m) { others <- setdiff(1:m, j); for (size in 0:(m - 1)) { subsets <- if (size == 0) list(integer()) else combn(others, size, simplify = FALSE)
    for (s in subsets) w[j] <- w[j] + (r2(c(s, j)) - r2(s)) / (m * choose(m - 1, size)) } }; w / sum(w) }
keep("swiss", swiss)
for (i in 1:5) { put(paste0("swiss.critic.", i), critic(x)[i]); put(paste0("swiss.entropy.", i), entropy(x)[i]) }
# The shares of swiss are printed in the documentation of the package relaimpo (R2 .7067).
l <- lmg(x, swiss$Fertility); for (i in 1:5) put(paste0("swiss.lmg.", i), l[i])

sf <- matrix(c(9,2,5,8, 6,1,3,2, 8,4,6,8, 7,1,2,6, 10,5,6,9, 6,2,4,7), 6, byrow = TRUE)
i <- psych::ICC(sf, lmer = FALSE)$results
put("shroutfleiss.icc1", i$ICC[1]); put("shroutfleiss.icc1k", i$ICC[4])
put("shroutfleiss.icc2", i$ICC[2]); put("shroutfleiss.icc2k", i$ICC[5])

d27 <- function(item, crit, range) { g <- max(1, floor(.27 * length(item) + .5)); s <- sort(crit)
  (mean(item[crit >= s[length(s) - g + 1]]) - mean(item[crit <= s[g]])) / range }
put("attitude.d27.rating", d27(attitude$rating, rowSums(attitude[, -1]), 100))

# What the health of an indicator adds: Welch's interval of the two groups, Spearman within strata, intervals of mean and deviation.
ends <- function(item, crit) { g <- max(1, floor(.27 * length(item) + .5)); s <- sort(crit)
  list(item[crit >= s[length(s) - g + 1]], item[crit <= s[g]]) }
e <- ends(attitude$rating, rowSums(attitude[, -1])); ci <- t.test(e[[1]], e[[2]])$conf.int / 100
put("attitude.d27.rating.low", ci[1]); put("attitude.d27.rating.high", ci[2])
aq <- airquality[complete.cases(airquality[, c("Ozone", "Temp")]), ]
place <- function(x, g) ave(x, g, FUN = function(v) (rank(v) - (length(v) + 1) / 2) / (length(v) + 1))
put("airquality.within.1.4", cor(place(aq$Ozone, aq$Month), place(aq$Temp, aq$Month)))
beyond <- function(x, g) x - ave(x, g)
put("airquality.pearsonwithin.1.4", cor(beyond(aq$Ozone, aq$Month), beyond(aq$Temp, aq$Month)))
put("attitude.d27within.rating", { g <- rep(1:2, 15); d27(beyond(attitude$rating, g), beyond(rowSums(attitude[, -1]), g), 100) })
w <- as.numeric(airquality$Month); ok <- complete.cases(airquality[, 1:4])
v <- diag(solve(cor(sapply(1:4, function(c) place(airquality[ok, c], w[ok]))))); for (i in 1:4) put(paste0("airquality.vifwithin.", i), v[i])
ci <- t.test(attitude$rating)$conf.int; put("attitude.mean.rating.low", ci[1]); put("attitude.mean.rating.high", ci[2])
bonett <- function(x) { n <- length(x); z <- qnorm(.975); m <- mean(x, trim = 1 / (2 * sqrt(n - 4))); v <- var(x)
  g4 <- n * sum((x - m)^4) / sum((x - mean(x))^2)^2; se <- sqrt((g4 - (n - 3) / n) / (n - 1)); c <- n / (n - z)
  sqrt(exp(log(c * v) + c(-1, 1) * z * c * se)) }
b <- bonett(attitude$rating); put("attitude.sd.rating.low", b[1]); put("attitude.sd.rating.high", b[2])

# ICC(1, k) with its two-sided 95 % interval.
i <- psych::ICC(as.matrix(attitude), lmer = FALSE)$results
put("attitude.icc1k", i$ICC[4]); put("attitude.icc1k.low", i$`lower bound`[4]); put("attitude.icc1k.high", i$`upper bound`[4])

write.csv(out, "expected.csv", row.names = FALSE, quote = FALSE)
