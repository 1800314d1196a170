"""Where the groups of the demo lie on the map: lines along their streets, roughly, and surfaces for districts."""

from demo.shapes import line, lines, surface

AREAS = {
    "statenlaan": line((4.2722, 52.0962), (4.2758, 52.0936), (4.2796, 52.0909)),
    "frederik-hendriklaan": line((4.2716, 52.0912), (4.2770, 52.0927), (4.2838, 52.0947)),
    "frankenslag": lines(
        [(4.2708, 52.0932), (4.2762, 52.0948), (4.2829, 52.0967)],
        [(4.2752, 52.0962), (4.2768, 52.0951)],
    ),
    "prins-mauritslaan": line((4.2786, 52.0963), (4.2822, 52.0936), (4.2838, 52.0924)),
    "willem-de-zwijgerlaan": line((4.2748, 52.0906), (4.2782, 52.0917), (4.2852, 52.0938)),
    "van-boetzelaerlaan": line((4.2660, 52.0930), (4.2686, 52.0911), (4.2716, 52.0889)),
    "cornelis-de-wittlaan": surface((4.2770, 52.0889), (4.2812, 52.0902), (4.2800, 52.0911), (4.2758, 52.0898)),
    "aert-van-der-goesstraat": line((4.2740, 52.0941), (4.2762, 52.0925)),
    "bentinckstraat": line((4.2694, 52.0944), (4.2720, 52.0925)),
    "wijkgroep": surface((4.2640, 52.0932), (4.2718, 52.0878), (4.2872, 52.0922), (4.2860, 52.0972), (4.2790, 52.0990)),
    "belgisch-park": surface((4.2860, 52.1010), (4.2925, 52.0985), (4.2960, 52.1015), (4.2895, 52.1045)),
    "geuzenkwartier": surface((4.2640, 52.0965), (4.2690, 52.0945), (4.2735, 52.0985), (4.2690, 52.1005)),
    "duinoord": surface((4.2850, 52.0876), (4.2930, 52.0845), (4.2990, 52.0880), (4.2900, 52.0918)),
}
