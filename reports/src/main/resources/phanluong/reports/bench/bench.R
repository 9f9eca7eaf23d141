# bench.R FOLDER RUNS METHOD...: the methods on the sets of FOLDER/METHOD.csv. Prints for each method the milliseconds of processor time
# for all its sets, a mean of the runs, and the p of every set: "time,METHOD,MILLISECONDS" and "p,METHOD,VALUE". Base R only.
arguments <- commandArgs(TRUE)
folder <- arguments[1]
runs <- as.integer(arguments[2])

methods <- list(
  mann_kendall = function(set) cor.test(set$time, set$value, method = "kendall", exact = TRUE)$p.value,
  slope = function(set) summary(lm(value ~ time, set))$coefficients[2, 4],
  fisher = function(set) fisher.test(cbind(set$yes, set$no))$p.value,
  assignments = function(set) {
    difference <- function(chosen) mean(set$value[chosen]) - mean(set$value[-chosen])
    effects <- combn(nrow(set), sum(set$treated), difference)
    mean(abs(effects) >= abs(difference(which(set$treated == 1))) * (1 - 1e-9))
  },
  wild = function(set) {
    effects <- model.matrix(~ factor(unit) + factor(time), set)
    under_null <- lm.fit(effects, set$value)$residuals
    regressor <- lm.fit(effects, set$treated)$residuals
    square_of_t <- function(response) {
      fit <- lm.fit(cbind(set$treated, effects), response)
      fit$coefficients[1]^2 / sum(rowsum(regressor * fit$residuals, set$unit)^2)
    }
    observed <- square_of_t(under_null)
    signs <- as.matrix(expand.grid(rep(list(c(1, -1)), length(unique(set$unit)))))
    made <- apply(signs, 1, function(sign) square_of_t(under_null * sign[set$unit + 1]))
    mean(made >= observed * (1 - 2e-9))
  }
)

for (name in arguments[-(1:2)]) {
  rows <- read.csv(file.path(folder, paste0(name, ".csv")))
  sets <- split(rows, rows$set)
  for_all <- function() vapply(sets, methods[[name]], 0)
  values <- for_all()
  busy <- system.time(for (run in seq_len(runs)) for_all())
  cat(sprintf("time,%s,%.3f\n", name, 1000 * (busy[["user.self"]] + busy[["sys.self"]]) / runs))
  cat(sprintf("p,%s,%.17g\n", name, values), sep = "")
}
