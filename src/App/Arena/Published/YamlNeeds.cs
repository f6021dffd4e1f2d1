using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Published;

/// <summary>A phrase with zh and en, in YAML.</summary>
internal sealed class WordsText
{
    public string? Zh { get; set; }
    public string? En { get; set; }

    public static Phrase Of(WordsText? text) => new(text?.Zh ?? "", text?.En ?? "");
}

/// <summary>What a file must say: collects what it leaves out, each with its place.</summary>
internal sealed class YamlNeeds
{
    private const decimal Most = 100_000_000;

    public List<ScenarioProblem> Missing { get; } = [];

    public T Of<T>(string place, T? value, T otherwise) where T : class
    {
        if (value is null) Lacks(place);
        return value ?? otherwise;
    }

    /// <summary>The items of a list; an empty one among them is told.</summary>
    public List<T> Items<T>(string place, List<T>? values) where T : class, new()
    {
        if (values is null) Lacks(place);
        var items = new List<T>();
        foreach (var value in values ?? [])
        {
            if (value is null) Lacks($"{place}[{items.Count}]");
            items.Add(value ?? new());
        }

        return items;
    }

    public int Whole(string place, long? value, int? usual = null)
    {
        if (value is null && usual is null) Lacks(place);
        if (value is < -1 or > (long)Most) Refuse(place);
        return value is { } number and >= -1 and <= (long)Most ? (int)number : usual ?? 1;
    }

    /// <summary>Seconds or a share as thousandths.</summary>
    public int Thousandths(string place, decimal? value, decimal? usual = null)
    {
        if (value is null && usual is null) Lacks(place);
        if (value is < 0 or > Most / 1000) Refuse(place);
        return (int)((value is { } number and >= 0 and <= Most / 1000 ? number : usual ?? 1) * 1000);
    }

    public IReadOnlyList<int> ThreeTimes(string place, List<decimal>? values) => [.. Of(place, values, [1, 1, 1]).Select((one, i) => Thousandths($"{place}[{i}]", one))];

    private void Lacks(string place) => Missing.Add(new(place, new("缺少这一项。", "it is missing.")));

    private void Refuse(string place) => Missing.Add(new(place, new("数字太大或太小。", "the number is too large or too small.")));
}
