namespace Shouwen.Engines.Arena;

/// <summary>What players read, in Chinese and in English.</summary>
public sealed record Phrase(string Zh, string En);
