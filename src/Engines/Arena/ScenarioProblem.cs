namespace Shouwen.Engines.Arena;

/// <summary>What is wrong with a scenario, and where: `faults[3].causes[1].tests`.</summary>
public sealed record ScenarioProblem(string Place, Phrase Words);
