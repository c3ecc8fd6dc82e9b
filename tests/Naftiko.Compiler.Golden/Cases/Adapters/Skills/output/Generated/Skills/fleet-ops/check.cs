// Not a part of the gateway: a script for agents.
class Check {
