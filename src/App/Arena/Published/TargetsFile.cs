using Shouwen.App.Files.Published;
using Shouwen.Engines.Arena;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Shouwen.App.Arena.Published;

/// <summary>What a fit is to reach, and what it may change (YAML).</summary>
public static class TargetsFile
{
    /// <summary>The targets, or everything that is wrong with them and where.</summary>
    public static (CalibrationTargets? Targets, IReadOnlyList<ScenarioProblem> Wrong) Read(string yaml, Scenario scenario)
    {
        try
        {
            var text = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build().Deserialize<TargetsText?>(yaml) ?? new();
            var needs = new YamlNeeds();
            var totals = needs.Of("totals", text.Totals, []);
            if (totals.Count != scenario.Rounds.Count) needs.Missing.Add(new("totals", new($"要有 {scenario.Rounds.Count} 个数，每轮一个。", $"give {scenario.Rounds.Count} numbers, one a round.")));
            var parameters = needs.Of("parameters", text.Parameters, []).Select(one => ParameterOf(one.Key, one.Value, needs)).ToList();
            var firstRound = needs.Whole("firstRound", text.FirstRound, 1);
            if (firstRound < 1 || firstRound > scenario.Rounds.Count) needs.Missing.Add(new("firstRound", new("没有这一轮。", "there is no such round.")));
            return needs.Missing.Count > 0 ? (null, needs.Missing) : (new(totals, text.Worth ?? 3, firstRound, text.FirstSeconds ?? 120, text.InOrder ?? 0.85, parameters), []);
        }
        catch (YamlException failure)
        {
            var said = YamlFault.Say(failure, _ => ["totals", "worth", "firstRound", "firstSeconds", "inOrder", "parameters"]);
            return (null, [new("", new($"这不是可读的 YAML：{said}", said))]);
        }
    }

    private static FreeParameter ParameterOf(string name, List<double>? range, YamlNeeds needs)
    {
        if (!TuneScenario.Knows(name)) needs.Missing.Add(new($"parameters.{name}", new("没有这个参数。", "there is no such parameter.")));
        if (range is [var low, var high] && low <= high) return new(name, low, high);
        needs.Missing.Add(new($"parameters.{name}", new("写成 [最小, 最大]。", "write [least, most].")));
        return new(name, 0, 0);
    }

    private sealed class TargetsText
    {
        public List<int>? Totals { get; set; }
        public double? Worth { get; set; }
        public long? FirstRound { get; set; }
        public double? FirstSeconds { get; set; }
        public double? InOrder { get; set; }
        public Dictionary<string, List<double>?>? Parameters { get; set; }
    }
}
