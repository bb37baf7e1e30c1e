"""Writes scorecards.csv: random scorecards with results counted by python's fractions, straight from contract section 5.

Run: python3 scorecards.py > scorecards.csv     (any Python from 3.8; deterministic)
Shares no code and no idea with the Java side: each rule is one expression over Fraction.
"""
import random
from fractions import Fraction as F

R = random.Random(20261123)


def half_up(x):  # two places, away from zero at a tie; points and totals are never negative
    return F(int(x * 100 + F(1, 2)), 100)


def clamp(x, low=0, high=120):
    return max(F(low), min(F(high), x))


def points(i, factor):
    a = F(i["n"], i["d"])
    if i["kind"] == "RATED":
        table = {1: 40, 2: 70, 3: 100, 4: 110, 5: 120}
        k = min(int(a), 4)
        return table[k] + (a - k) * (table[k + 1] - table[k])
    if i["kind"] == "MILESTONE":
        return clamp(a, 0, 100)
    if i["kind"] == "BONUS":
        return clamp(a)
    if i["direction"] == "RANGE":
        low, high = F(i["low"]), F(i["high"])
        below = F(i["low_zero"]) if i["low_zero"] != "" else low / 2
        above = F(i["high_zero"]) if i["high_zero"] != "" else high * F(3, 2)
        return clamp(min(100, 100 * (a - below) / (low - below), 100 * (above - a) / (above - high)))
    f = factor if i["basis"] == "VOLUME" else 1
    t = F(i["target"]) * f
    s = 1 if i["direction"] == "HIGHER" else -1
    x = F(i["stretch"]) * f if i["stretch"] != "" else t * (F(6, 5) if s == 1 else F(4, 5))
    if s * a >= s * t:
        return clamp(100 + 20 * (a - t) / (x - t))
    if i["threshold"] == "":
        return clamp(100 * a / t if s == 1 else 100 * (2 - a / t))
    h = F(i["threshold"]) * f
    return F(0) if s * a < s * h else 60 + 40 * (a - h) / (t - h)


def item():
    i = dict.fromkeys("threshold target stretch low high low_zero high_zero direction".split(), "")
    i["basis"], i["missing"] = R.choice(["RATE", "VOLUME"]), R.choice(["REWEIGHT", "REWEIGHT", "ZERO", "HOLD"])
    i["kind"] = R.choice(["QUANTITATIVE"] * 5 + ["RATED", "MILESTONE", "BONUS"])
    i["weight"] = 0 if i["kind"] == "BONUS" else R.choice([5, 10, 15, 20, 25, 30, 40])
    if i["kind"] == "RATED":
        i["d"] = R.choice([1, 2, 3, 6, 7])
        i["n"] = R.randint(i["d"], 5 * i["d"])
    elif i["kind"] == "MILESTONE":
        i["n"], i["d"] = R.randint(0, 400), R.choice([1, 3, 7])
    elif i["kind"] == "BONUS":
        i["n"], i["d"] = R.randint(-3, 20), R.choice([1, 2, 3])
    else:
        i["direction"] = R.choice(["HIGHER", "HIGHER", "LOWER", "RANGE"])
        if i["direction"] == "RANGE":
            low = R.randint(4, 40)
            i["low"], i["high"] = low, low + R.randint(0, 20)
            i["low_zero"] = R.choice(["", low - R.randint(1, 9)])
            i["high_zero"] = R.choice(["", i["high"] + R.randint(1, 30)])
        else:
            s = 1 if i["direction"] == "HIGHER" else -1
            i["target"] = R.randint(30, 60)
            i["threshold"] = R.choice(["", i["target"] - s * R.randint(1, 29)])
            i["stretch"] = R.choice(["", i["target"] + s * R.randint(1, 29)])
        i["d"] = R.choice([1, 1, 2, 3, 7, 8, 16, 40, 48])
        i["n"] = R.randint(0, 90 * i["d"])
    if R.randint(1, 8) == 1:
        i["n"], i["d"] = "", ""
    return i


def b5():  # the case of style.md B5: 75.825 with unrounded points, so that DECIMAL128 tips it to 75.82
    return [dict(kind="QUANTITATIVE", direction="HIGHER", basis="RATE", missing="REWEIGHT", weight=w, threshold=h, target=t,
                 stretch="", low="", high="", low_zero="", high_zero="", n=a, d=1)
            for w, h, t, a in zip([5, 40, 15, 5, 35], [20, 20, 10, 0, 10], [50, 36, 26, 15, 16], [46, 29, 17, 1, 11])]


def scorecard(items, factor):
    whole, counted, weighted, bonus, held = 0, 0, F(0), F(0), False
    for i in items:
        p = half_up(points(i, factor)) if i["n"] != "" else F(0) if i["missing"] == "ZERO" else None
        held |= i["n"] == "" and i["missing"] == "HOLD"
        i["points"] = "" if p is None else "%d.%02d" % divmod(int(p * 100), 100)
        if i["kind"] == "BONUS":
            bonus += p or 0
        else:
            whole += i["weight"]
            if p is not None:
                counted, weighted = counted + i["weight"], weighted + i["weight"] * p
    so_far = ""
    if counted:
        so_far = half_up(min(F(120), weighted / counted + min(F(10), bonus)))
        so_far = "%d.%02d" % divmod(int(so_far * 100), 100)
    outcome = "HELD" if held else "INSUFFICIENT_DATA" if whole == 0 or F(counted, whole) < F(60, 100) else "SCORED"
    return so_far, outcome


COLUMNS = "kind direction basis missing weight threshold target stretch low high low_zero high_zero n d points".split()
print("# Made by scorecards.py (python fractions) from contract section 5; do not edit. The actual is n / d; no n means no")
print("# data. factor scales VOLUME. Case 0 is style.md B5. points, so_far and outcome are the expected values.")
print(",".join(["case", "factor"] + COLUMNS + ["so_far", "outcome"]))
for case in range(300):
    factor = R.choice([F(1), F(1), F(1, 2), F(46, 92), F(31, 92), F(5, 4), F(97, 176)])
    items = b5() if case == 0 else [item() for _ in range(R.randint(1, 7))]
    so_far, outcome = scorecard(items, factor)
    for i in items:
        print(",".join(str(v) for v in [case, factor] + [i[c] for c in COLUMNS] + [so_far, outcome]))
