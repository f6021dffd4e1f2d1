using System.Globalization;
using Shouwen.App.Desk.Published;
using Shouwen.App.Knowledge.Published;

namespace Shouwen.App.Demo;

/// <summary>An article of the demonstration.</summary>
/// <param name="Since">Days before the start at which it was published; 0 where it is not.</param>
/// <param name="Review">Days from the start until it is looked at again; less than none for overdue.</param>
/// <param name="Share">Of the cases of its topic on which it is used.</param>
/// <param name="Effect">What it leaves of hand-overs where it is used.</param>
internal sealed record DemoArticle(int Number, string Title, string Audience, string Topic, IReadOnlyList<string> Tags, string State, int Since, int Review, double Share, double Effect, IReadOnlyList<KeptRevision> Revisions)
{
    /// <summary>Number and title, as a case says it.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Number} {Title}");
}

/// <summary>Knowledge of the demonstration: articles, what they were used on, and what was looked for in vain.</summary>
internal static class DemoKnowledge
{
    private const string File = "demo.articles.zh-CN.txt";
    private const int SearchDays = 180;
    private const string InReviewAgain = "积分兑换与有效期";
    private static readonly TimeSpan Zone = TimeSpan.FromHours(8);

    /// <summary>Words, and how often a day they are looked for.</summary>
    private static readonly (string Words, double Often)[] Missing =
    [
        ("携号转网", 0.9), ("服务态度 赔礼", 0.5), ("无障碍", 0.12), ("亲情号", 0.4), ("靓号 合约", 0.25), ("esim 手表", 0.35), ("家庭监控", 0.2), ("企业 彩铃", 0.15), ("信用停机", 0.3), ("未成年 过户", 0.18), ("物联网卡", 0.22), ("外籍 护照 实名", 0.16),
    ];

    private static readonly (string Words, double Often)[] Known =
        [("网速慢", 6), ("光猫", 4), ("退费", 5), ("移机", 3.5), ("路由器", 3), ("发票", 2.5), ("漫游", 2), ("过户", 1.5), ("断网", 3), ("扣费", 2.5), ("los", 1.2), ("apn", 0.8), ("存费", 1.5), ("销户", 1), ("机顶盒", 1.2)];

    private static readonly string[] Helped = ["按步骤做完就好了", "口径清楚，客户没有再问", "第三步最管用", "省了一次派单", "话术可以直接用"];
    private static readonly string[] HelpedNot = ["客户手边没有电脑，做不了直连测速", "步骤对，但一线没有权限办", "少了夜间值班的电话", "机型太旧，菜单名称不一样"];

    public static IReadOnlyList<DemoArticle> All { get; } = Read();

    private static readonly ILookup<string, DemoArticle> ByTopic = All.Where(article => article is { Since: > 0, Share: > 0 }).ToLookup(article => article.Topic);

    /// <summary>The article that was used on a case of a topic on a day; null for none. Its chance is its own, so that cases without go on as they would.</summary>
    public static DemoArticle? UsedOn(ulong seed, int chanceOf, string topic, DateOnly start, DateOnly day)
    {
        var place = Chance.Trait(seed, Streams.Knowledge, chanceOf);
        foreach (var article in ByTopic[topic].Where(article => day > start.AddDays(-article.Since)))
            if ((place -= article.Share) < 0) return article;
        return null;
    }

    public static IReadOnlyList<KeptArticle> Articles(DateOnly start, IReadOnlyDictionary<string, Guid> ids) =>
    [
        .. All.Select(article =>
        {
            DateTimeOffset At(int daysAgo, int hour) => new(start.AddDays(-daysAgo).ToDateTime(new(hour, (article.Number * 7) % 60)), Zone);
            var isDraft = article.Since == 0;
            // Readers still see the first of its two.
            var isSecondOpen = article.Title == InReviewAgain;
            return new KeptArticle(
                article.Title, Enum.Parse<KeptAudience>(article.Audience, ignoreCase: true), article.Topic, article.Tags,
                isSecondOpen ? KeptArticleState.InReview : Enum.Parse<KeptArticleState>(article.State, ignoreCase: true),
                [.. article.Revisions.Select((revision, at) => revision with { At = isDraft ? At(1 + (article.Number % 9), 10) : isSecondOpen && at == 1 ? At(2, 15) : At(article.Since + (3 * (article.Revisions.Count - at)), 9) })],
                article.Since == 0 ? null : At(article.Since, 8), isSecondOpen ? 1 : article.Revisions.Count, start.AddDays(article.Review),
                ids["knowledgeeditor"], ids["manager"], article.Number % 3 == 0 ? ids["manager"] : article.Number % 7 == 0 ? ids["leader1"] : ids["knowledgeeditor"]);
        }),
    ];

    /// <summary>What people who used one said now and then.</summary>
    public static IEnumerable<KeptUse> Uses(DemoWorld world, IReadOnlyList<KeptArticleUse> used) => used.Select((use, at) =>
    {
        var chance = new Chance(world.Seed, Streams.Knowledge, at);
        bool? solved = chance.Is(0.3) ? chance.Is(0.86) : null;
        var words = solved == true ? Helped : HelpedNot;
        var word = solved is not null && chance.Is(0.25) ? words[chance.Below(words.Length)] : null;
        return new KeptUse(int.Parse(use.What[..use.What.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture), use.CaseId, use.At, use.By, solved, word);
    });

    /// <summary>By words and day.</summary>
    public static IEnumerable<KeptSearch> Searches(DemoWorld world)
    {
        for (var back = Math.Min(SearchDays, world.Start.DayNumber - world.First.DayNumber); back > 0; back--)
        {
            var (day, chance) = (world.Start.AddDays(-back), new Chance(world.Seed, Streams.Knowledge, back, 1));
            foreach (var (words, often) in Missing)
                if (chance.Poisson(often) is var times and > 0) yield return new(words, day, times, times);
            foreach (var (words, often) in Known)
                if (chance.Poisson(often) is var times and > 0) yield return new(words, day, times, 0);
        }
    }

    private static List<DemoArticle> Read()
    {
        using var stream = typeof(DemoKnowledge).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"There is no {File}.");
        using var reader = new StreamReader(stream);
        var parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries);
        return [.. parts.Select((part, at) => Article(part, at + 1))];
    }

    private static DemoArticle Article(string part, int number)
    {
        var end = part.IndexOf('\n', StringComparison.Ordinal);
        if (part[..end].Split('|') is not [var title, var audience, var topic, var tags, var state, var since, var review, var share, var effect]) throw new FormatException($"Article {number} of the demonstration has no head.");
        var revisions = part[(end + 1)..].Split("\n+++ ").Select((text, at) => at == 0 ? new KeptRevision(text.Trim(), null, default) : new KeptRevision(text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim(), text[..text.IndexOf('\n', StringComparison.Ordinal)], default));
        return new(
            number, title, audience, topic, tags.Split('、'), state, int.Parse(since, CultureInfo.InvariantCulture), int.Parse(review, CultureInfo.InvariantCulture),
            double.Parse(share, CultureInfo.InvariantCulture), double.Parse(effect, CultureInfo.InvariantCulture), [.. revisions]);
    }
}
