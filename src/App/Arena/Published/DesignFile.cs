using Shouwen.App.Files.Published;
using Shouwen.Engines.Arena;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shouwen.App.Arena.Published;

/// <summary>A team's process over the rounds as people write it (YAML), for bots.</summary>
public static class DesignFile
{
    /// <summary>Parts by the names that files and options use.</summary>
    public static IReadOnlyDictionary<string, Parts> PartNames { get; } = Enum.GetValues<Parts>().Where(part => part is not (Parts.None or Parts.All))
        .ToDictionary(part => char.ToLowerInvariant($"{part}"[0]) + $"{part}"[1..], part => part);

    /// <summary>The design for a scenario, or everything that is wrong with it and where.</summary>
    public static (Design? Design, IReadOnlyList<ScenarioProblem> Wrong) Read(string yaml, Scenario scenario)
    {
        try
        {
            var text = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<DesignText?>(yaml) ?? new();
            var needs = new YamlNeeds();
            var rounds = needs.Items("rounds", text.Rounds).Select((one, i) => RoundOf($"rounds[{i}]", one, scenario, needs)).ToList();
            if (rounds.Count == 0) needs.Missing.Add(new("rounds", new("至少写一轮。", "give at least one round.")));
            return needs.Missing.Count > 0 ? (null, needs.Missing) : (new(WordsText.Of(text.Name), rounds), []);
        }
        catch (YamlException failure)
        {
            var said = YamlFault.Say(failure, type => type switch { nameof(DesignText) => ["name", "rounds"], nameof(HabitsText) => Keys(typeof(HabitsText)), _ => Keys(typeof(DesignRoundText)) });
            return (null, [new("", new($"这不是可读的 YAML：{said}", said))]);
        }
    }

    private static string[] Keys(Type type) => [.. type.GetProperties().Select(one => char.ToLowerInvariant(one.Name[0]) + one.Name[1..])];

    private static RoundDesign RoundOf(string place, DesignRoundText text, Scenario scenario, YamlNeeds needs)
    {
        var parts = Parts.None;
        foreach (var name in needs.Of($"{place}.parts", text.Parts, []))
        {
            if (PartNames.TryGetValue(name ?? "", out var part)) parts |= part;
            else needs.Missing.Add(new($"{place}.parts", new($"没有 {name}；有 {string.Join("、", PartNames.Keys)}。", $"there is no {name}; known are {string.Join(", ", PartNames.Keys)}.")));
        }

        var limits = text.Limits is null ? scenario.Times.Limits : needs.ThreeTimes($"{place}.limits", text.Limits);
        IReadOnlyList<int> shares = text.Shares is null ? [100, 100, 100] : [.. text.Shares.Select((one, i) => needs.Whole($"{place}.shares[{i}]", one))];
        if (limits.Count != 3) needs.Missing.Add(new($"{place}.limits", new("按优先级给出三个数。", "give three numbers, one a priority.")));
        if (shares.Count != 3 || shares.Any(one => one is < 0 or > 100)) needs.Missing.Add(new($"{place}.shares", new("按优先级给出三个百分数。", "give three percentages, one a priority.")));
        return new(parts, limits, shares, needs.Whole($"{place}.standby", text.Standby, 0), needs.Whole($"{place}.mirrors", text.Mirrors, 0), HabitsOf($"{place}.habits", needs.Of($"{place}.habits", text.Habits, new()), needs));
    }

    private static Habits HabitsOf(string place, HabitsText text, YamlNeeds needs) => new()
    {
        Report = needs.Thousandths($"{place}.report", text.Report),
        Tell = needs.Thousandths($"{place}.tell", text.Tell),
        Complete = needs.Thousandths($"{place}.complete", text.Complete),
        Handle = needs.Thousandths($"{place}.handle", text.Handle),
        Assign = needs.Thousandths($"{place}.assign", text.Assign),
        Read = needs.Thousandths($"{place}.read", text.Read),
        Approve = needs.Thousandths($"{place}.approve", text.Approve),
        Buys = text.Buys ?? true,
        Guess = needs.Thousandths($"{place}.guess", text.Guess),
        GuessBlind = needs.Thousandths($"{place}.guessBlind", text.GuessBlind),
        Write = needs.Thousandths($"{place}.write", text.Write),
        Press = needs.Thousandths($"{place}.press", text.Press),
    };

    private sealed class DesignText
    {
        public WordsText? Name { get; set; }
        public List<DesignRoundText>? Rounds { get; set; }
    }

    private sealed class DesignRoundText
    {
        public List<string>? Parts { get; set; }
        public List<decimal>? Limits { get; set; }
        public List<long>? Shares { get; set; }
        public long? Standby { get; set; }
        public long? Mirrors { get; set; }
        public HabitsText? Habits { get; set; }
    }

    private sealed class HabitsText
    {
        public decimal? Report { get; set; }
        public decimal? Tell { get; set; }
        public decimal? Complete { get; set; }
        public decimal? Handle { get; set; }
        public decimal? Assign { get; set; }
        public decimal? Read { get; set; }
        public decimal? Approve { get; set; }
        public bool? Buys { get; set; }
        public decimal? Guess { get; set; }
        public decimal? GuessBlind { get; set; }
        public decimal? Write { get; set; }
        public decimal? Press { get; set; }
    }
}
