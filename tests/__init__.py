"""Rules as sentences, by capability, of all layers together; a helper stands beside its tests.

What is of no capability has folders of its own: `http`, `gateways`, `browser`, `cli`, `site`,
`models`, `runtime`, `ground` (what the law's tables and texts stand on). What every test may use
stands here: `world`, `build`, `operations`, `outside`, `databases`.
"""
