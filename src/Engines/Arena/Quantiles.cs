namespace Shouwen.Engines.Arena;

/// <summary>Log-normal times without floating point: the middles of 128 equal shares of the distribution, in thousandths of the mean, written out so that every machine has the same.</summary>
internal static class Quantiles
{
    private static readonly short[] Wide =
    [
        291, 345, 376, 400, 420, 437, 452, 466, 479, 491, 502, 513, 524, 534, 543, 552,
        562, 570, 579, 588, 596, 604, 612, 620, 628, 635, 643, 650, 658, 665, 672, 680,
        687, 694, 701, 708, 715, 723, 730, 737, 744, 751, 758, 765, 772, 779, 786, 793,
        800, 807, 814, 821, 828, 835, 842, 850, 857, 864, 872, 879, 886, 894, 901, 909,
        916, 925, 932, 940, 948, 956, 964, 973, 981, 989, 998, 1006, 1015, 1024, 1033, 1042,
        1051, 1061, 1070, 1080, 1090, 1100, 1110, 1121, 1132, 1142, 1154, 1165, 1177, 1188, 1201, 1213,
        1226, 1239, 1253, 1267, 1282, 1296, 1312, 1328, 1345, 1362, 1380, 1399, 1419, 1439, 1461, 1484,
        1509, 1534, 1562, 1592, 1624, 1659, 1698, 1741, 1789, 1844, 1909, 1986, 2083, 2215, 2416, 2861,
    ];

    private static readonly short[] Narrow =
    [
        439, 493, 523, 545, 563, 579, 593, 605, 616, 627, 637, 646, 655, 664, 672, 680,
        687, 695, 702, 709, 716, 722, 729, 735, 742, 748, 754, 760, 766, 772, 778, 783,
        789, 795, 800, 806, 811, 817, 822, 827, 833, 838, 844, 849, 854, 859, 865, 870,
        875, 881, 886, 891, 896, 902, 907, 912, 918, 923, 928, 934, 939, 945, 950, 956,
        958, 967, 972, 978, 983, 989, 995, 1001, 1006, 1012, 1018, 1024, 1030, 1037, 1043, 1049,
        1055, 1062, 1068, 1075, 1082, 1089, 1096, 1103, 1110, 1117, 1124, 1132, 1140, 1148, 1156, 1164,
        1172, 1181, 1190, 1199, 1208, 1218, 1228, 1238, 1249, 1260, 1271, 1283, 1295, 1308, 1322, 1336,
        1351, 1367, 1384, 1402, 1421, 1442, 1465, 1490, 1518, 1550, 1586, 1630, 1684, 1756, 1864, 2092,
    ];

    /// <summary>Standard deviation 0.45 of the mean: what people do. Milliseconds in, milliseconds out.</summary>
    public static int OfPeople(int mean, uint draw) => (int)((long)mean * Wide[draw >> 25] / 1000);

    /// <summary>Standard deviation 0.3 of the mean: what is done by rote or machine. Milliseconds in, milliseconds out.</summary>
    public static int OfRoutine(int mean, uint draw) => (int)((long)mean * Narrow[draw >> 25] / 1000);
}
