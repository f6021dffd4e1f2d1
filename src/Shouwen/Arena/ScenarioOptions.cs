using System.CommandLine;
using Shouwen.App.Arena.Published;
using Shouwen.Engines.Arena;

namespace Shouwen.Arena;

/// <summary>The scenario and the process that a verb works on.</summary>
internal static class ScenarioOptions
{
    public static readonly Option<string> Scenario = new("--scenario") { Description = $"A shipped scenario ({string.Join(", ", ShippedScenarios.Codes)}) or a file (YAML)", Required = true };
    public static readonly Option<string?> Design = new("--design") { Description = "The process that bots follow (YAML; default: the scenario's own)" };
    public static readonly Option<int> Runs = new("--runs") { Description = "Sessions", DefaultValueFactory = _ => 2000 };
    public static readonly Option<ulong> Seed = new("--seed") { Description = "Draws the same sessions again", DefaultValueFactory = _ => 1 };

    static ScenarioOptions() => Runs.Validators.Add(option => { if (option.GetValueOrDefault<int>() is < 2 or > 1_000_000) option.AddError("--runs takes a number from 2 to 1000000."); });

    /// <summary>Null after every reason was told.</summary>
    public static Scenario? Read(string named)
    {
        var text = ShippedScenarios.Text(named) ?? (File.Exists(named) ? File.ReadAllText(named) : null);
        if (text is null)
        {
            Verb.Refuse($"{named}: there is no such file, and no shipped scenario of that name ({string.Join(", ", ShippedScenarios.Codes)}).");
            return null;
        }

        var (scenario, wrong) = ScenarioFile.Read(text);
        if (scenario is null) Verb.Refuse(ScenarioFile.Say(wrong).Select(reason => $"{named}: {reason}"));
        return scenario;
    }

    /// <summary>Null after every reason was told.</summary>
    public static Design? ReadDesign(string? path, Scenario scenario)
    {
        if (path is null && !ShippedScenarios.Codes.Contains(scenario.Code))
        {
            Verb.Refuse($"{scenario.Code} is not a shipped scenario: say with --design what its bots do.");
            return null;
        }

        var (design, wrong) = DesignFile.Read(path is null ? ShippedScenarios.DesignText(scenario.Code) : File.ReadAllText(path), scenario);
        if (design is null) Verb.Refuse(ScenarioFile.Say(wrong).Select(reason => $"{path}: {reason}"));
        return design;
    }
}
