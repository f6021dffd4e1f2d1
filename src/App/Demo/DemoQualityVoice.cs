using System.Globalization;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Demo;

/// <summary>
/// Three waves of 22 pairs of expectation and perception. Planted: expectation rises from wave to wave while perception stands still; in the province of the campaign
/// it outran what was given, most of all in keeping promises.
/// </summary>
internal sealed class DemoQualityVoice(ulong seed, DateOnly start)
{
    public const string Survey = "gaps";
    private const int People = 320;
    private const int DaysOpen = 12;
    private const int Customers = 186_000;
    private const int Asked = 1_400;
    private const double Unsure = 0.02;
    private static readonly int[] MonthsAgo = [10, 6, 2];

    /// <summary>On 1 to 7, how much people expect in each wave.</summary>
    private static readonly double[] Expected = [5.35, 5.5, 5.65];
    private const double Perceived = 5.1;

    /// <summary>Dimensions with their items, and how far expectation and perception lie from the whole.</summary>
    private static readonly (int First, int Last, double Expectation, double Perception)[] Dimensions =
    [
        (1, 4, -0.5, 0.2), (5, 9, 0.35, -0.4), (10, 13, 0.15, -0.2), (14, 17, 0.1, 0.35), (18, 22, -0.25, 0),
    ];

    /// <summary>Keeping promises, of the dimensions.</summary>
    private const int Reliability = 1;

    private static readonly (string Code, double Weight)[] Regions = [("JS", 44), ("ZJ", 30), (DemoCustomerVoice.DisappointedRegion, 16), ("SH", 12)];

    public IEnumerable<KeptWave> Waves()
    {
        for (var wave = 0; wave < MonthsAgo.Length; wave++)
        {
            var opened = start.AddMonths(-MonthsAgo[wave]).AddDays(-16);
            yield return new(
                "gaps", Survey, "服务质量差距", $"gaps-{opened:yyyyMM}", $"{opened:yyyy 年 M 月}服务质量差距", opened, opened.AddDays(DaysOpen), Customers, Asked,
                [.. Enumerable.Range(0, People).Select(person => Sheet(wave, opened, new(seed, Streams.Pairs, wave, person)))]);
        }
    }

    private static KeptSheet Sheet(int wave, DateOnly opened, Chance chance)
    {
        var region = chance.PickOf(Regions);
        var isDisappointed = region == DemoCustomerVoice.DisappointedRegion && wave == MonthsAgo.Length - 1;
        var (hopes, feels) = (0.6 * chance.Normal(), 0.8 * chance.Normal());
        var answers = new Dictionary<string, string>();
        for (var at = 0; at < Dimensions.Length; at++)
        {
            var (first, last, expectation, perception) = Dimensions[at];
            var promised = at == Reliability ? 1.5 : 1;
            var expected = Expected[wave] + expectation + hopes + (0.3 * chance.Normal()) + (isDisappointed ? 0.45 * promised : 0);
            var perceived = Perceived + perception + (0.3 * hopes) + feels + (0.3 * chance.Normal()) - (isDisappointed ? 0.7 * promised : 0);
            for (var item = first; item <= last; item++)
            {
                answers[$"G{item:00}_E"] = Points(expected + (0.6 * chance.Normal()), 7);
                if (!chance.Is(Unsure)) answers[$"G{item:00}_P"] = Points(perceived + (0.7 * chance.Normal()), 7);
            }
        }

        answers["OVERALL"] = Points(7.4 + feels + (isDisappointed ? -1.2 : 0) + (0.7 * chance.Normal()), 10);
        return new(opened.AddDays(Math.Min((int)chance.Exponential(3), DaysOpen)), true, answers, region);
    }

    private static string Points(double level, int most) => Math.Clamp((int)Math.Round(level, MidpointRounding.AwayFromZero), 1, most).ToString(CultureInfo.InvariantCulture);
}
