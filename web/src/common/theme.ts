import { createContext, use } from 'react';
import { theme, type ThemeConfig } from 'antd';

export type ThemeChoice = 'light' | 'dark' | 'system';

/** Ink on rice paper, pine green for what acts, cinnabar for the seal. Dark: a night desk, the green lifted. */
const light = {
  colorPrimary: '#0f6a58',
  colorInfo: '#2b6580',
  colorSuccess: '#2f7a3d',
  colorWarning: '#a8690a',
  colorError: '#b83a26',
  colorErrorBg: '#fbeae5',
  colorErrorBorder: '#e6b3a7',
  colorWarningBg: '#fcf1dc',
  colorWarningBorder: '#e6cd9b',
  colorInfoBg: '#e8f1f5',
  colorInfoBorder: '#b3d0dc',
  colorSuccessBg: '#e8f2e6',
  colorSuccessBorder: '#b4d3b0',
  colorPrimaryBg: '#e3efea',
  colorLink: '#0f6a58',
  colorLinkHover: '#0b5445',
  colorLinkActive: '#06453a',
  colorTextBase: '#1c2422',
  colorBgBase: '#ffffff',
  colorBgLayout: '#f5f3ee',
  colorBorder: '#cfcbc0',
  colorBorderSecondary: '#e4e0d6',
  colorTextSecondary: '#4d5754',
  colorTextTertiary: '#646d69',
  colorTextDescription: '#646d69',
  colorTextPlaceholder: '#687069',
};

const dark = {
  colorPrimary: '#5cc4a9',
  colorInfo: '#79b4d1',
  colorSuccess: '#7fc48a',
  colorWarning: '#e0ad5c',
  colorError: '#ee8673',
  colorPrimaryBg: '#17302a',
  colorLink: '#74d2b9',
  colorLinkHover: '#9ae2ce',
  colorLinkActive: '#74d2b9',
  colorTextBase: '#e9ece8',
  colorBgBase: '#121716',
  colorBgLayout: '#0d1211',
  colorBgContainer: '#161d1b',
  colorBgElevated: '#1d2523',
  colorBorder: '#3a4643',
  colorBorderSecondary: '#26302d',
  colorTextSecondary: '#b5beba',
  colorTextTertiary: '#98a29e',
  colorTextDescription: '#98a29e',
  colorTextPlaceholder: '#89938f',
};

export const fontFamily =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Where things are to keep still, the library waits for no animation either. */
export const themeOf = (isDark: boolean, isStill = false): ThemeConfig => ({
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    ...(isDark ? dark : light),
    motion: !isStill,
    fontFamily,
    fontSize: 14,
    borderRadius: 6,
    controlHeight: 34,
    wireframe: false,
    boxShadowTertiary: 'none',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', ...(isDark && { primaryColor: '#06201a', dangerColor: '#2a0b05' }) },
    Card: { headerFontSize: 15, headerHeight: 46 },
    Menu: { itemHeight: 36, itemBorderRadius: 6, activeBarBorderWidth: 0, itemBg: 'transparent', subMenuItemBg: 'transparent' },
    Table: { headerBg: isDark ? '#1b2321' : '#f8f6f1', headerSplitColor: 'transparent', cellPaddingBlockMD: 9 },
    Tabs: { horizontalItemGutter: 24 },
    Layout: { siderBg: 'transparent', headerBg: 'transparent', bodyBg: 'transparent' },
  },
});

export const ThemeContext = createContext<{
  choice: ThemeChoice;
  isDark: boolean;
  choose: (choice: ThemeChoice) => void;
}>({ choice: 'system', isDark: false, choose: () => undefined });

export const useTheme = () => use(ThemeContext);
