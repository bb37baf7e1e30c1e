# Reference values of TrainingEffectTest: difference of changes, Welch interval, Hedges g. Rscript training-effect.R
b  <- c(50,52,54,56,58,60,62,64,66,68,70,72); a <- c(63,60,71,66,70,68,75,77,70,84,79,90)
ub <- c(51,53,55,57,59,61,63,65,67,69,71,73,75,52,54); ua <- c(55,58,54,63,66,60,70,69,72,66,80,78,79,60,57)
t <- t.test(a-b, ua-ub)
x<-a-b;y<-ua-ub; n<-length(x);m<-length(y);df<-n+m-2
sp<-sqrt(((n-1)*var(x)+(m-1)*var(y))/df); J<-1-3/(4*df-1)
cat(sprintf("%.10f ", c(mean(x),mean(y),mean(x)-mean(y),t$conf.int,J*(mean(x)-mean(y))/sp)),"\n")
# no effect: the second row
a2<-b+c(6,-2,9,3,11,-4,7,5,-3,12,2,8); t2<-t.test(a2-b,ua-ub); x<-a2-b
sp<-sqrt(((n-1)*var(x)+(m-1)*var(y))/df)
cat(sprintf("%.10f ", c(mean(x),mean(y),mean(x)-mean(y),t2$conf.int,J*(mean(x)-mean(y))/sp)),"\n")
# worse: the third row
a3<-b-c(6,2,9,3,11,4,7,5,3,12,2,8); t3<-t.test(a3-b,ua-ub); x<-a3-b
sp<-sqrt(((n-1)*var(x)+(m-1)*var(y))/df)
cat(sprintf("%.10f ", c(mean(x),mean(y),mean(x)-mean(y),t3$conf.int,J*(mean(x)-mean(y))/sp)),"\n")
cat(R.version.string,"\n")
