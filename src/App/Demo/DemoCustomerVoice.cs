using System.Globalization;
using Shouwen.App.Voice.Published;

namespace Shouwen.App.Demo;

/// <summary>
/// Four waves of the index, asked of customers. Planted: complaint handling drives loyalty and stands lowest of all; in one province the campaign raised what
/// people expect while what they got fell behind.
/// </summary>
internal sealed class DemoCustomerVoice
{
    public const string Survey = "csi";
    public const string DisappointedRegion = "AH";
    public const string SilentRegion = "SH";
    public const int AtOrBelow = 5;
    private const int Customers = 186_000;
    private const int DaysOpen = 14;
    private const double Partial = 0.07;
    private const double OptsOut = 0.015;
    private const double Writes = 0.22;
    private static readonly int[] MonthsAgo = [11, 8, 5, 1];
    private static readonly int[] People = [640, 660, 620, 680];

    /// <summary>Of the customers, so many were asked in each wave: between a quarter and a third of them answered.</summary>
    private static readonly int[] Asked = [2_200, 2_200, 2_200, 2_400];

    /// <summary>How the centre as a whole stood in each wave; the last is asked after the campaign.</summary>
    private static readonly double[] Mood = [0, 0.1, 0.05, -0.2];
    private static readonly (string Code, double Weight)[] Regions = [("JS", 47), ("ZJ", 31), (DisappointedRegion, 14), (SilentRegion, 11)];

    /// <summary>Those of the last wave who did not answer: whoever is angry answers, and in one province hardly anybody does.</summary>
    private static readonly (string Code, double Weight)[] SilentRegions = [("JS", 44), ("ZJ", 30), (DisappointedRegion, 6), (SilentRegion, 20)];
    private static readonly (string Code, double Weight)[] Products = [("MOBILE", 55), ("HOME", 34), ("GROUP", 11)];
    private static readonly (string Code, double Weight)[] Channels = [("phone", 58), ("counter", 24), ("chat", 18)];

    private static readonly IReadOnlyList<DemoConstruct> Constructs =
    [
        new("Image", 7.3, 1.5, new DemoItem("IMAG1"), new("IMAG2", 0.5), new("IMAG3", -0.3), new("IMAG4", -0.4), new("IMAG5", 0.2)),
        new("Expectation", 7.3, 1.4, new DemoItem("CUEX1"), new("CUEX2", 0.1), new("CUEX3", -0.1)),
        new("Quality", 6.9, 1.4, new DemoItem("PERQ1", 0.1), new("PERQ2", 0.3), new("PERQ3", 0.5), new("PERQ4", -0.4), new("PERQ5", 0.4), new("PERQ6"), new("PERQ7", -0.9)),
        new("Value", 6.3, 1.6, new DemoItem("PERV1", -0.1), new("PERV2", 0.1)),
        new("Satisfaction", 6.8, 1.5, new DemoItem("CUSA1", 0.2), new("CUSA2"), new("CUSA3", -0.2)),
        new("Complaints", 5.2, 1.9, new DemoItem("CUSCO")),
        new("Loyalty", 6.7, 1.6, new DemoItem("CUSL1", 0.2), new("CUSL2", -0.6), new("CUSL3", 0.4)),
    ];

    private readonly DemoPathModel model = new(Constructs, Paths);
    private readonly ulong seed;
    private readonly DateOnly start;

    public DemoCustomerVoice(ulong seed, DateOnly start) => (this.seed, this.start) = (seed, start);

    /// <summary>What the answers were made with: what an estimate of them should find again.</summary>
    public static IReadOnlyList<DemoPath> Paths { get; } =
    [
        new("Image", "Expectation", 0.50), new("Image", "Satisfaction", 0.20), new("Image", "Loyalty", 0.10),
        new("Expectation", "Quality", 0.55), new("Expectation", "Value", 0.10), new("Expectation", "Satisfaction", 0.05),
        new("Quality", "Value", 0.50), new("Quality", "Satisfaction", 0.45), new("Value", "Satisfaction", 0.20),
        new("Satisfaction", "Complaints", 0.45), new("Satisfaction", "Loyalty", 0.25), new("Complaints", "Loyalty", 0.50),
    ];

    public IEnumerable<KeptWave> Waves()
    {
        for (var wave = 0; wave < MonthsAgo.Length; wave++)
        {
            var (opened, isLast) = (start.AddMonths(-MonthsAgo[wave]).AddDays(-20), wave == MonthsAgo.Length - 1);
            var sheets = Enumerable.Range(0, People[wave]).Select(person => Sheet(wave, opened, new(seed, Streams.Customers, wave, person))).ToList();
            yield return new(
                "index", Survey, "客户满意度指数", $"csi-{opened:yyyyMM}", $"{opened:yyyy 年 M 月}客户满意度指数", opened, opened.AddDays(DaysOpen), Customers, isLast ? null : Asked[wave],
                sheets)
            {
                Invited = isLast ? [.. Invited(sheets, Asked[wave])] : [],
                Owners = [("manager", null, null), ("leader1", "region", "JS"), ("leader2", "region", "ZJ"), ("manager", "region", DisappointedRegion)],
                LowMarks = ("CUSA1", AtOrBelow),
                FollowUps = [.. sheets.Select((sheet, person) => FollowUp(sheet, new(seed, Streams.FollowUps, wave, person))).OfType<KeptFollowUp>()],
            };
        }
    }

    /// <summary>Everybody of the last wave was invited by name; of those who did not answer, it is known where they live and what they have.</summary>
    private IEnumerable<KeptInvitation> Invited(List<KeptSheet> sheets, int asked)
    {
        foreach (var sheet in sheets) yield return new(sheet.IsComplete ? "Answered" : "Reminded", sheet.Region, sheet.Product, sheet.Channel);
        for (var person = sheets.Count; person < asked; person++)
        {
            var chance = new Chance(seed, Streams.Unanswered, person);
            yield return new(chance.Is(OptsOut) ? "OptedOut" : "Reminded", chance.PickOf(SilentRegions), chance.PickOf(Products), chance.PickOf(Channels));
        }
    }

    private static KeptFollowUp? FollowUp(KeptSheet sheet, Chance chance) =>
        sheet.IsComplete && int.Parse(sheet.Answers["CUSA1"], CultureInfo.InvariantCulture) is var score && score <= AtOrBelow
            ? DemoFollowUps.Of(chance, sheet.Day, score, 10, sheet, (region, _) => region switch { "JS" => "leader1", "ZJ" => "leader2", DisappointedRegion => "manager", _ => "qualityanalyst" })
            : null;

    private KeptSheet Sheet(int wave, DateOnly opened, Chance chance)
    {
        var (region, product, channel) = (chance.PickOf(Regions), chance.PickOf(Products), chance.PickOf(Channels));
        // Most answer soon after they were asked.
        var day = opened.AddDays(Math.Min((int)chance.Exponential(4), DaysOpen));
        var answers = new Dictionary<string, string>();
        var scores = model.Draw(chance, new Dictionary<string, double>());
        model.Answer(chance, scores, Shifts(wave, region), answers);
        answers["COMPLAINED"] = chance.Is(0.13) ? "yes" : "no";
        if (chance.Is(Partial)) return new(day, false, answers.Where(answer => answer.Key.StartsWith("IMAG", StringComparison.Ordinal) || answer.Key.StartsWith("CUEX", StringComparison.Ordinal)).ToDictionary(), region, product, channel);
        if (!chance.Is(Writes)) return new(day, true, answers, region, product, channel);
        var (words, tag) = DemoWords.OfCustomer(answers, wave == MonthsAgo.Length - 1 && region == DisappointedRegion, chance);
        answers["WHY"] = words;
        return new(day, true, answers, region, product, channel) { Tags = chance.Is(0.7) ? [tag] : [] };
    }

    private static Dictionary<string, double> Shifts(int wave, string region)
    {
        var mood = Mood[wave];
        var disappointed = region == DisappointedRegion && wave == MonthsAgo.Length - 1;
        return new()
        {
            ["Expectation"] = disappointed ? 0.9 : 0,
            ["Quality"] = disappointed ? mood - 0.9 : mood,
            ["Value"] = disappointed ? mood - 0.6 : mood,
            ["Satisfaction"] = disappointed ? mood - 0.9 : mood,
            ["Complaints"] = mood,
            ["Loyalty"] = disappointed ? mood - 0.5 : mood,
        };
    }
}
