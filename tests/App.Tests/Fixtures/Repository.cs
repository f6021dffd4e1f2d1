namespace Shouwen.App.Tests.Fixtures;

/// <summary>The files beside the code, for tests that hold documents to what the program does.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find(new(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Shouwen.slnx")) ? folder.FullName : Find(folder.Parent ?? throw new DirectoryNotFoundException("No Shouwen.slnx above the tests."));
}
