// Breaks the rules for words, so that a test can see each rule go red.
namespace Shouwen.App.Tests.HouseRules.Planted.App.Data
{
    internal sealed class Db;
}

namespace Shouwen.App.Tests.HouseRules.Planted.App.Desk
{
    internal sealed class Case
    {
        public Data.Db? Store { get; init; }
        public Knowledge.Published.ArticleLink? Link { get; init; }
    }

    internal sealed class Navigation
    {
        public List<Knowledge.Article> Articles { get; } = [];
    }

    internal static class Asynchronous
    {
        public static async Task<string> TitleAsync()
        {
            await Task.Yield();
            return new Knowledge.Article("标题").Title;
        }
    }

    internal static class Lambda
    {
        public static Func<object, bool> Test => thing => thing is Knowledge.Article;
    }

    internal sealed class CaseManager;

    internal static class Start
    {
        public static Type Executable => typeof(Shouwen.Server);
    }
}

namespace Shouwen.App.Tests.HouseRules.Planted.App.Knowledge
{
    internal sealed record Article(string Title);

    internal interface IArticles;

    internal sealed class Articles : IArticles;
}

namespace Shouwen.App.Tests.HouseRules.Planted.App.Knowledge.Published
{
    internal sealed record ArticleLink(string Title);
}
