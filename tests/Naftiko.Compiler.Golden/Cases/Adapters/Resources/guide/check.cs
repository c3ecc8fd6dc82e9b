class Check {
