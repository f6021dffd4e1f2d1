namespace Shouwen.EndToEnd;

/// <summary>The demonstration centre with the last two months of its past, served to all journeys through it.</summary>
public sealed class DemonstrationCentre : Installation
{
    public const string Name = "Demonstration centre";

    /// <summary>As the console prints it for the director.</summary>
    public string DirectorsLink { get; private set; } = "";

    protected override async Task PrepareAsync() => DirectorsLink = PathOf(await RunAsync("demo", "create", "--months", "2"));
}

[CollectionDefinition(DemonstrationCentre.Name)]
public sealed class InTheDemonstrationCentre : ICollectionFixture<DemonstrationCentre>;
