"""Which of our bookings fit their rocket: a table of our own joined with what is known of the rockets."""

from pathlib import Path

import pandas as pd

import spacefacts

bookings = pd.read_csv(Path(__file__).with_name("bookings.csv"))

# A rocket that lands carries less: where both figures are known, the one that holds with recovery counts.
known = [
    {"vehicle": rocket.id, "carries": float(rocket[name]), "says": str(rocket[name]), "status": rocket[name].status}
    for rocket in spacefacts.subjects("launch-vehicle")
    for name in ("leo-payload-recovered", "leo-payload")
    if name in rocket
]
rockets = pd.DataFrame(known).drop_duplicates("vehicle")

joined = bookings.merge(rockets, on="vehicle", how="left")
joined["fits"] = joined["tonnes"] <= joined["carries"]
print(joined.to_string(index=False))
