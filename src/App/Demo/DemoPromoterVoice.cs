using System.Globalization;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Demo;

/// <summary>Two waves of the one question whether people would recommend the centre, before and after the campaign.</summary>
internal sealed class DemoPromoterVoice(ulong seed, DateOnly start)
{
    public const string Survey = "recommend";
    private const int People = 450;
    private const int Asked = 3_000;
    private const int DaysOpen = 7;
    private const double Writes = 0.25;
    private static readonly int[] MonthsAgo = [7, 2];

    /// <summary>Marks 0 to 10, in each wave.</summary>
    private static readonly double[][] Marks =
    [
        [0.01, 0.02, 0.03, 0.05, 0.08, 0.14, 0.23, 0.39, 0.61, 0.80, 1],
        [0.02, 0.03, 0.05, 0.08, 0.12, 0.20, 0.31, 0.48, 0.68, 0.84, 1],
    ];

    private static readonly (string Code, double Weight)[] Regions = [("JS", 46), ("ZJ", 31), (DemoCustomerVoice.DisappointedRegion, 13), ("SH", 12)];

    public IEnumerable<KeptWave> Waves()
    {
        for (var wave = 0; wave < MonthsAgo.Length; wave++)
        {
            var opened = start.AddMonths(-MonthsAgo[wave]).AddDays(3);
            yield return new(
                "recommend", Survey, "推荐意愿", $"nps-{opened:yyyyMM}", $"{opened:yyyy 年 M 月}推荐意愿", opened, opened.AddDays(DaysOpen), null, Asked,
                [.. Enumerable.Range(0, People).Select(person => Sheet(wave, opened, new(seed, Streams.Promoters, wave, person)))]);
        }
    }

    private static KeptSheet Sheet(int wave, DateOnly opened, Chance chance)
    {
        var (region, mark) = (chance.PickOf(Regions), chance.Pick(Marks[wave]));
        var answers = new Dictionary<string, string> { ["NPS"] = mark.ToString(CultureInfo.InvariantCulture) };
        if (chance.Is(Writes)) answers[mark >= 9 ? "GOOD" : "BETTER"] = DemoWords.OfPromoter(mark >= 9, chance);
        return new(opened.AddDays(Math.Min((int)chance.Exponential(2), DaysOpen)), true, answers, region);
    }
}
