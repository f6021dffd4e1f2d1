using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Published;

/// <summary>Scenarios that come with the program, each with a process for bots.</summary>
public static class ShippedScenarios
{
    /// <summary>Their codes.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["airport", "contact-centre"];

    /// <summary>The text of a scenario; null where there is none of that code.</summary>
    public static string? Text(string code) => Codes.Contains(code) ? Resource($"arena.{code}.yaml") : null;

    /// <summary>A scenario by its code.</summary>
    public static Scenario Get(string code) => ScenarioFile.Read(Text(code) ?? throw new ArgumentException($"There is no scenario {code}.")).Scenario!;

    /// <summary>The text of the process that its bots follow.</summary>
    public static string DesignText(string code) => Resource($"arena.{code}.design.yaml");

    /// <summary>The process that its bots follow.</summary>
    public static Design DesignOf(Scenario scenario) => DesignFile.Read(DesignText(scenario.Code), scenario).Design!;

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ShippedScenarios).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is missing."));
        return reader.ReadToEnd();
    }
}
