using Mono.Cecil;

namespace Shouwen.App.Tests.HouseRules;

/// <summary>Compiled code seen as the house of the design: engine folders under one namespace, words under another.</summary>
internal sealed class House
{
    private readonly string enginesRoot;
    private readonly string appRoot;

    public House(string enginesRoot, string appRoot, params string[] assemblyFiles)
    {
        (this.enginesRoot, this.appRoot) = (enginesRoot, appRoot);
        Types = [.. assemblyFiles
            .Select(ModuleDefinition.ReadModule)
            .SelectMany(module => module.GetTypes())
            .Where(type => IsIn(enginesRoot, type) || IsIn(appRoot, type))];
    }

    /// <summary>All types, nested and compiler-made ones too: state machines and lambdas import like the method they came from.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; }

    public IEnumerable<TypeDefinition> Engines => Types.Where(type => IsIn(enginesRoot, type));

    public IEnumerable<TypeDefinition> App => Types.Where(type => IsIn(appRoot, type));

    public IReadOnlySet<string> EngineFolders => Folders(Engines);

    public IReadOnlySet<string> Words => Folders(App);

    public bool IsEngine(TypeReference type) => IsIn(enginesRoot, type);

    public bool IsApp(TypeReference type) => IsIn(appRoot, type);

    /// <summary>The folder (engine or word) that a type of the house lives in; empty at the root.</summary>
    public string FolderOf(TypeReference type) => Below(type) is [var folder, ..] ? folder : "";

    public bool IsPublished(TypeReference type) => Below(type) is [_, "Published", ..];

    public static TypeReference Outermost(TypeReference type) =>
        type.DeclaringType is { } outer ? Outermost(outer) : type;

    private string[] Below(TypeReference type)
    {
        var root = IsEngine(type) ? enginesRoot : appRoot;
        return Outermost(type).Namespace[root.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries);
    }

    private SortedSet<string> Folders(IEnumerable<TypeDefinition> types) =>
        [.. types.Select(FolderOf).Where(folder => folder.Length > 0)];

    private static bool IsIn(string root, TypeReference type)
    {
        var space = Outermost(type).Namespace;
        return space == root || space.StartsWith(root + ".", StringComparison.Ordinal);
    }
}
