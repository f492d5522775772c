"""Past one machine: containers, the chart, and a cluster to try it all on this machine."""
